package org.provenant.domain.regulation;

/** Controls on the same goods that have a permit or paper of their own. */
public enum OtherControl {
    CIVIL_CRYPTOGRAPHY,
    INFORMATION_SECURITY,
    CONFORMITY
}
