package org.provenant.reports.engine;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.AttributedCharacterIterator.Attribute;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfProducerFactory;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Terms;

/**
 * Writes PDF whose bytes depend on the report alone. The library takes the creation date from the clock, and the
 * document's id and the names of font subsets from chance; here they come from the report's date and digest. What it writes
 * is PDF/A-2.
 */
final class SteadyPdf extends ClassicPdfProducer {

    private static final SubsetNames SUBSET_NAMES = new SubsetNames();

    private final PdfProducerContext context;

    private SteadyPdf(PdfProducerContext context) {
        super(context);
        this.context = context;
    }

    @Override
    public PdfDocumentWriter createWriter(OutputStream out) throws JRException {
        var writer = super.createWriter(out);
        getPdfWriter().setPdfVersion(PdfWriter.VERSION_1_7);
        if (context.isTagged()) {
            getPdfWriter().setTagged();
        }
        return writer;
    }

    @Override
    public Font getFont(Map<Attribute, Object> attributes, Locale locale) {
        var font = super.getFont(attributes, locale);
        var face = font.getBaseFont();
        if (face != null) {
            face.setSecureRandom(SUBSET_NAMES);
        }
        return font;
    }

    @Override
    public void close() {
        var print = context.getCurrentJasperPrint();
        var day = LocalDate.parse(print.getProperty(PaperFacts.DAY));
        var digest = print.getProperty(PaperFacts.DIGEST);
        var language = print.getProperty(PaperFacts.LANGUAGE);
        getPdfWriter().getExtraCatalog().put(PdfName.LANG, new PdfString(language));
        var id = FileDigest.sha256().digest((digest + language).getBytes(StandardCharsets.UTF_8));
        var shortId = Arrays.copyOf(id, 16);
        var info = getPdfWriter().getInfo();
        info.put(PdfName.CREATIONDATE, new PdfDate(GregorianCalendar.from(day.atStartOfDay(Terms.VIETNAM))));
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(shortId, shortId));
        Archivable.complete(getPdfWriter(), day);
        SubsetNames.startFrom(id);
        try {
            super.close();
        } finally {
            SubsetNames.forget();
        }
    }

    /** Named in the engine's settings, hence public. */
    public static final class Factory implements PdfProducerFactory {

        @Override
        public PdfProducer createProducer(PdfProducerContext context) {
            return new SteadyPdf(context);
        }
    }

    /**
     * Letters for the names of font subsets. Fonts are shared by all running exports, so what the letters start from
     * belongs to the thread that closes its document.
     */
    private static final class SubsetNames extends SecureRandom {

        private static final long serialVersionUID = 1L;
        private static final ThreadLocal<Random> CURRENT = new ThreadLocal<>();

        static void startFrom(byte[] id) {
            CURRENT.set(new Random(ByteBuffer.wrap(id).getLong()));
        }

        static void forget() {
            CURRENT.remove();
        }

        @Override
        public double nextDouble() {
            var current = CURRENT.get();
            return current == null ? super.nextDouble() : current.nextDouble();
        }
    }
}
