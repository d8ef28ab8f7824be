# SPDX-License-Identifier: MIT
# overstat-cc as it is installed, and what else finds the installed library: what
# tools/check runs. How it comes there is for packaging.

# shellcheck source=tests/packaging/target.sh
. tests/packaging/target.sh
areas overlays archive gnulib hosts wrapper options names found
