# SPDX-License-Identifier: MIT
# configure, make, make install, make check and make dist, as packagers call them:
# what tools/check runs. What was installed is for installed.

# shellcheck source=tests/packaging/target.sh
. tests/packaging/target.sh
areas build install again dist check builders wrong
