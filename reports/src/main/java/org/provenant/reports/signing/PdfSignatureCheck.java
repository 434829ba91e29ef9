package org.provenant.reports.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateException;
import java.util.Comparator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.provenant.domain.reporting.SignatureState;
import org.provenant.domain.shared.FileDigest;

/**
 * Examines the latest signature of a PDF, by other means than those that made it: whether it was made over these very bytes
 * with the key of a certificate, and covers the file to its last byte. Whom the certificate's authority is trusted by is
 * for the reader of the paper to say.
 */
public final class PdfSignatureCheck {

    private PdfSignatureCheck() {}

    /** @param certificate SHA-256 of the certificate that it should have been made with */
    public static SignatureState of(byte[] pdf, FileDigest certificate) {
        try (var document = Loader.loadPDF(pdf)) {
            var latest =
                    document.getSignatureDictionaries().stream().max(Comparator.comparingLong(PdfSignatureCheck::end));
            if (latest.isEmpty() || !isMadeWith(certificate, latest.get(), pdf)) {
                return SignatureState.BROKEN;
            }
            return coversAll(latest.get(), pdf) ? SignatureState.HOLDS : SignatureState.COVERS_PART;
        } catch (CMSException | OperatorCreationException | CertificateException damaged) {
            return SignatureState.BROKEN;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long end(PDSignature signature) {
        var range = signature.getByteRange();
        return range.length == 4 ? (long) range[2] + range[3] : 0;
    }

    private static boolean isMadeWith(FileDigest certificate, PDSignature signature, byte[] pdf)
            throws IOException, CMSException, OperatorCreationException, CertificateException {
        var signed = new CMSProcessableByteArray(signature.getSignedContent(pdf));
        var made = new CMSSignedData(signed, signature.getContents(pdf));
        var signers = made.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            return false;
        }
        var signer = signers.iterator().next();
        for (var holder : made.getCertificates().getMatches(null)) {
            if (signer.getSID().match(holder)
                    && FileDigest.of(holder.getEncoded()).equals(certificate)) {
                return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(holder));
            }
        }
        return false;
    }

    /** From the first byte to the last, but for the signature itself between its brackets. */
    private static boolean coversAll(PDSignature signature, byte[] pdf) {
        var range = signature.getByteRange();
        return range[0] == 0 && end(signature) == pdf.length && isHexBetween(pdf, range[1], range[2]);
    }

    private static boolean isHexBetween(byte[] pdf, int from, int to) {
        if (pdf[from] != '<' || pdf[to - 1] != '>') {
            return false;
        }
        for (int i = from + 1; i < to - 1; i++) {
            if (Character.digit(pdf[i], 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
