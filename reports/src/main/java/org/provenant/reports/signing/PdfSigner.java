package org.provenant.reports.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.time.Instant;
import java.util.Date;

/**
 * Signs PDFs after PAdES baseline B (ETSI EN 319 142-1). The signature is appended: the signed file begins with the bytes
 * that it signs, and a later signature leaves the earlier ones as they are.
 */
public final class PdfSigner {

    private PdfSigner() {}

    /** The signed file. */
    public static byte[] sign(byte[] pdf, SigningKey key, Instant at) {
        var parameters = parameters(key, at);
        // Nothing is asked for in the network: addresses in a certificate are those of whoever made it.
        var service = new PAdESService(new CommonCertificateVerifier(true));
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        var document = new InMemoryDocument(pdf);
        var bytes = service.getDataToSign(document, parameters).getBytes();
        var algorithm = parameters.getSignatureAlgorithm();
        var value = new SignatureValue(algorithm, key.sign(bytes, algorithm.getJCEId()));
        return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
    }

    private static PAdESSignatureParameters parameters(SigningKey key, Instant at) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(key.certificate()));
        parameters.setCertificateChain(
                key.chain().stream().map(CertificateToken::new).toList());
        parameters.bLevel().setSigningDate(Date.from(at));
        return parameters;
    }
}
