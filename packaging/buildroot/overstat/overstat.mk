################################################################################
#
# overstat
#
################################################################################

OVERSTAT_VERSION = 0.1.0
OVERSTAT_SITE = $(call qstrip,$(BR2_PACKAGE_OVERSTAT_SITE))
OVERSTAT_LICENSE = MIT
OVERSTAT_LICENSE_FILES = LICENSE
OVERSTAT_INSTALL_STAGING = YES
OVERSTAT_INSTALL_TARGET = NO

# A program of the build machine, which finds its headers and its archive from
# where it stands.
define OVERSTAT_LINK_WRAPPER
	ln -sf ../$(STAGING_SUBDIR)/usr/bin/$(GNU_TARGET_NAME)-overstat-cc \
		$(HOST_DIR)/bin/$(GNU_TARGET_NAME)-overstat-cc
endef
OVERSTAT_POST_INSTALL_STAGING_HOOKS += OVERSTAT_LINK_WRAPPER

$(eval $(autotools-package))
