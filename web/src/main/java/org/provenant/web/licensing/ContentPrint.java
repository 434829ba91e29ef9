package org.provenant.web.licensing;

import org.provenant.application.licensing.DossierCard;
import org.provenant.application.licensing.DossierPrint;
import org.provenant.domain.licensing.ContentPaper;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;
import org.provenant.web.platform.Downloads;

/** A paper that is printed from what the dossier says, always in the authority's language. */
public class ContentPrint {

    private final ContentPaper paper;
    private final DossierCard.Card card;
    private final DossierPrint print;
    private final Language language;

    /** @param language in which the file is named */
    ContentPrint(ContentPaper paper, DossierCard.Card card, DossierPrint print, Language language) {
        this.paper = paper;
        this.card = card;
        this.print = print;
        this.language = language;
    }

    /** To be signed. */
    public void pdf() {
        send(AttachmentType.PDF, print.pdf(new DossierId(card.id()), paper, Language.VI));
    }

    /** To be gone on with in a word processor. */
    public void docx() {
        send(AttachmentType.DOCX, print.docx(new DossierId(card.id()), paper, Language.VI));
    }

    private void send(AttachmentType type, byte[] bytes) {
        Downloads.send(fileName(paper, card.title(), type, language), type.mediaType(), out -> out.write(bytes));
    }

    /** Paper and dossier, by which the file is found again. */
    static String fileName(ContentPaper paper, String dossier, AttachmentType type, Language language) {
        return Terms.in(language).word(paper) + " – " + dossier + "."
                + type.endings().get(0);
    }

    public ContentPaper getPaper() {
        return paper;
    }

    /** How many of its fields say something. */
    public long getSaid() {
        return paper.fields().stream().filter(card.content()::containsKey).count();
    }

    public int getFields() {
        return paper.fields().size();
    }

    /** How many of its fields must say something and do not. */
    public long getUnsaid() {
        return card.unsaid().stream().filter(field -> field.paper() == paper).count();
    }
}
