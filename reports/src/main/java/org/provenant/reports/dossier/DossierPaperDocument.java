package org.provenant.reports.dossier;

import java.io.ByteArrayOutputStream;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperReport;
import org.provenant.domain.shared.Language;
import org.provenant.reports.engine.Printing;
import org.provenant.reports.engine.Template;
import org.provenant.reports.engine.Words;

/** Draws a paper of a dossier. The same paper gives the same bytes. */
public final class DossierPaperDocument {

    private static final String BUNDLE = "org.provenant.reports.dossier.dossier";

    private final JasperReport paper = Template.load(getClass(), "paper");
    private final JasperReport goods = Template.load(getClass(), "goods");

    /** To be signed and sealed. */
    public byte[] pdf(DossierPaperData data, Language language) {
        return draw(data, language, false, (printing, out) -> printing.pdf(out));
    }

    /** To be gone on with in a word processor. */
    public byte[] docx(DossierPaperData data, Language language) {
        return draw(data, language, true, (printing, out) -> printing.docx(out));
    }

    /** @param flowing without pages of its own: a word processor breaks and numbers them itself */
    private byte[] draw(DossierPaperData data, Language language, boolean flowing, Way way) {
        var words = new Words(BUNDLE, language);
        var drawn = new DrawnPaper(data, words);
        var out = new ByteArrayOutputStream();
        try (var printing = new Printing(words, drawn.facts())) {
            var parameters = drawn.parameters();
            parameters.put("goodsTable", goods);
            parameters.put("goods", drawn.goods());
            parameters.put(JRParameter.IS_IGNORE_PAGINATION, flowing);
            printing.add(paper, parameters, drawn.sections());
            way.write(printing, out);
        }
        return out.toByteArray();
    }

    private interface Way {
        void write(Printing printing, ByteArrayOutputStream out);
    }
}
