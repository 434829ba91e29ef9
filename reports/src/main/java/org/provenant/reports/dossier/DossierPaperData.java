package org.provenant.reports.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.licensing.ContentField;
import org.provenant.domain.licensing.ContentPaper;
import org.provenant.domain.licensing.EndRoute;
import org.provenant.domain.licensing.GoodsCondition;

/**
 * One paper of a dossier.
 *
 * @param caseName the permitted case in the words of the law
 * @param subject the dossier's title, by which the company knows the paper
 * @param number the number that the company gives the paper, if there is one
 * @param addressee the authority; none leaves a line to fill in
 * @param place where it is signed; none leaves a line to fill in
 * @param day the date of the paper
 * @param sections what it says, in the order of its fields; a field without words leaves a line to fill in
 * @param demo whether it is drawn from demo data, which it then says
 */
public record DossierPaperData(
        ContentPaper paper,
        String caseName,
        String subject,
        Applicant company,
        @Nullable String number,
        @Nullable String addressee,
        @Nullable String place,
        LocalDate day,
        List<Section> sections,
        List<Goods> goods,
        boolean demo) {

    public DossierPaperData {
        sections = List.copyOf(sections);
        goods = List.copyOf(goods);
    }

    /**
     * The company that applies.
     *
     * @param representativeTitle office of the legal representative, if known
     */
    public record Applicant(
            String name,
            String taxCode,
            String address,
            String representative,
            @Nullable String representativeTitle) {}

    /** One field of the paper, and what it says as people read it. */
    public record Section(ContentField field, @Nullable String words) {}

    /**
     * One kind of goods.
     *
     * @param hs the HS code as documents print it
     * @param origin two letters of the country
     * @param unitValue value of one piece
     */
    public record Goods(
            String goods,
            String hs,
            @Nullable String model,
            GoodsCondition condition,
            @Nullable Integer manufactureYear,
            @Nullable String origin,
            String unit,
            int quantity,
            @Nullable BigDecimal unitValue,
            @Nullable String currency,
            String purpose,
            @Nullable String place,
            @Nullable EndRoute plannedRoute,
            @Nullable LocalDate plannedEnd) {}
}
