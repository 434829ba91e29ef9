package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.DossierCard;
import org.provenant.application.licensing.DossierGoodsRow;
import org.provenant.application.licensing.DossierList;
import org.provenant.application.licensing.DossierRow;
import org.provenant.domain.licensing.CaseDecisionId;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.permit.PermitId;
import org.provenant.web.platform.Labels;

/** The dossiers that other pages lead to: before a permit, after a decision. */
@Named
@RequestScoped
public class RelatedDossiers {

    @Inject
    DossierList list;

    @Inject
    DossierCard card;

    @Inject
    Labels labels;

    private final Map<Long, List<DossierGoodsRow>> goods = new HashMap<>();
    private final Map<Long, Optional<DossierRow>> ofPermits = new HashMap<>();
    private final Map<Long, List<DossierRow>> ofDecisions = new HashMap<>();

    /** The dossier on which a permit was granted; none if the permit was entered by itself. */
    public @Nullable DossierRow ofPermit(long permit) {
        return ofPermits
                .computeIfAbsent(permit, id -> list.grantedAs(new PermitId(id)))
                .orElse(null);
    }

    /**
     * What the dossier of a permit says of the goods of a line and the permit does not: model, condition, year, origin and
     * value of one piece; empty if they were granted besides, or if the permit came from no dossier.
     */
    public String goodsOf(long permit, long line) {
        return goods.computeIfAbsent(permit, this::askedFor).stream()
                .filter(asked -> asked.permitLine() != null && asked.permitLine() == line)
                .findFirst()
                .map(this::described)
                .orElse("");
    }

    private List<DossierGoodsRow> askedFor(long permit) {
        var dossier = ofPermit(permit);
        return dossier == null
                ? List.of()
                : card.get(new DossierId(dossier.id())).goods();
    }

    private String described(DossierGoodsRow asked) {
        var value = asked.unitValue() == null ? "" : labels.number(asked.unitValue()) + " " + asked.currency();
        return Stream.of(
                        asked.model(),
                        labels.word(asked.condition()),
                        asked.manufactureYear() == null
                                ? null
                                : asked.manufactureYear().toString(),
                        asked.origin(),
                        value)
                .filter(each -> each != null && !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The dossiers that follow a decision of the case finder. */
    public List<DossierRow> ofDecision(long decision) {
        return ofDecisions.computeIfAbsent(decision, id -> list.after(new CaseDecisionId(id)));
    }
}
