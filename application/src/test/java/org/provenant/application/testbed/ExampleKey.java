package org.provenant.application.testbed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.provenant.domain.shared.FileDigest;

/** Makes keys with certificates that nobody trusts, and the PKCS#12 files that hold them. */
public final class ExampleKey {

    public static final String PASSWORD = "mat khau cua tep khoa";

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2035-12-31T00:00:00Z");

    private final KeyPair keys;
    private final X509Certificate certificate;

    private ExampleKey(KeyPair keys, X509Certificate certificate) {
        this.keys = keys;
        this.certificate = certificate;
    }

    /** One that may sign, from the beginning of 2026 to the end of 2035. */
    public static ExampleKey of(String holder) {
        return valid(holder, FROM, TO);
    }

    public static ExampleKey valid(String holder, Instant from, Instant to) {
        return made("RSA", holder, from, to, KeyUsage.nonRepudiation);
    }

    /** One of elliptic curves. */
    public static ExampleKey curved(String holder) {
        return made("EC", holder, FROM, TO, KeyUsage.digitalSignature);
    }

    /** One that is meant for encrypting alone. */
    public static ExampleKey forEncryption(String holder) {
        return made("RSA", holder, FROM, TO, KeyUsage.keyEncipherment);
    }

    private static ExampleKey made(String kind, String holder, Instant from, Instant to, int uses) {
        try {
            var generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(kind.equals("EC") ? 256 : 2048);
            var keys = generator.generateKeyPair();
            var name = new X500Name("CN=" + holder + ",C=VN");
            var number = new BigInteger(100, new SecureRandom()).add(BigInteger.ONE);
            var draft = new JcaX509v3CertificateBuilder(
                            name, number, Date.from(from), Date.from(to), name, keys.getPublic())
                    .addExtension(Extension.keyUsage, true, new KeyUsage(uses));
            var signer = new JcaContentSignerBuilder(kind.equals("EC") ? "SHA256withECDSA" : "SHA256withRSA")
                    .build(keys.getPrivate());
            return new ExampleKey(keys, new JcaX509CertificateConverter().getCertificate(draft.build(signer)));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file, closed with {@link #PASSWORD}. */
    public byte[] file() {
        return file(true);
    }

    /** A file with the certificate and no key. */
    public byte[] fileWithoutKey() {
        return file(false);
    }

    private byte[] file(boolean withKey) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            if (withKey) {
                store.setKeyEntry("key", keys.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {certificate});
            } else {
                store.setCertificateEntry("certificate", certificate);
            }
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, PASSWORD.toCharArray());
            return bytes.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of the certificate. */
    public FileDigest fingerprint() {
        try {
            return FileDigest.of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
