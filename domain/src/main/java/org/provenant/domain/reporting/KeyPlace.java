package org.provenant.domain.reporting;

/** Where the private key of a certificate lies. */
public enum KeyPlace {
    /** In a PKCS#12 file in the data folder of the server. */
    FILE,
    /** In a PKCS#11 token at the server, which never gives it away. */
    TOKEN
}
