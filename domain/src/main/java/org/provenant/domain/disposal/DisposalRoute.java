package org.provenant.domain.disposal;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.regulation.PartnerKind;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleBookName;

/**
 * A way in which goods leave, as the rule book says it at one point: what is done with the devices, who approves, whom
 * customs and partners are told of, and the papers before each step. Routes and papers are added there, not here.
 *
 * @param act what is done with the devices in the end
 * @param cases whose goods may take it; none if the rule book does not say
 * @param approvers how many others than the proposer approve
 * @param notice whether customs are told beforehand
 * @param noticeDays how many days before; none if that is not known
 * @param partner who takes the goods over; none if nobody has to be named
 * @param consent what the authority must have consented to; none if nothing
 * @param typeCodes types of the declarations under which goods leave; none if there is no declaration
 */
public record DisposalRoute(
        String code,
        String nameVi,
        String nameEn,
        DeviceAction act,
        @Nullable Set<PermittedCase> cases,
        int approvers,
        boolean passwordAgain,
        boolean notice,
        @Nullable Integer noticeDays,
        @Nullable PartnerKind partner,
        @Nullable DeviceAction consent,
        List<String> typeCodes,
        List<RoutePaper> papers,
        RuleSource source)
        implements Serializable {

    /** Where the rule book does not say how many approve, as many as the strictest of its first edition. */
    private static final int USUAL_APPROVERS = 2;

    public DisposalRoute {
        cases = cases == null ? null : Set.copyOf(cases);
        typeCodes = List.copyOf(typeCodes);
        papers = List.copyOf(papers);
    }

    /** The route that a row names; none if the row does not say what is done with the devices. */
    public static Optional<DisposalRoute> of(RuleRow row, Collection<RuleRow> evidence) {
        if (row.kind() != RuleKind.DISPOSAL_ROUTE || row.content().find(RuleField.ACTION) == null) {
            return Optional.empty();
        }
        var content = row.content();
        var types = content.find(RuleField.TYPE_CODES);
        return Optional.of(new DisposalRoute(
                row.code(),
                content.text(RuleField.NAME_VI),
                content.text(RuleField.NAME_EN),
                content.choice(RuleField.ACTION, DeviceAction.class),
                content.find(RuleField.CASES) == null ? null : content.cases(),
                content.find(RuleField.APPROVERS) == null ? USUAL_APPROVERS : content.number(RuleField.APPROVERS),
                !"no".equals(content.find(RuleField.PASSWORD_AGAIN)),
                content.isSet(RuleField.NOTICE),
                content.find(RuleField.NOTICE_DAYS) == null ? null : content.number(RuleField.NOTICE_DAYS),
                content.findChoice(RuleField.PARTNER, PartnerKind.class),
                content.findChoice(RuleField.CONSENT, DeviceAction.class),
                types == null ? List.of() : List.of(types.split(" ")),
                evidence.stream()
                        .filter(each -> row.code().equals(each.content().find(RuleField.ROUTE)))
                        .map(RoutePaper::of)
                        .toList(),
                row.source()));
    }

    /** As far as it is known; at least told before the devices leave. */
    public int noticeDaysKnown() {
        return noticeDays == null ? 0 : noticeDays;
    }

    /** Kinds of partners that can be named; what goes abroad may have a buyer there. */
    public List<PartnerKind> partners() {
        if (partner != null) {
            return List.of(partner);
        }
        return act == DeviceAction.RE_EXPORT ? List.of(PartnerKind.BUYER_ABROAD) : List.of();
    }

    /** Its name, to be said in either language. */
    public RuleBookName name() {
        return new RuleBookName(nameVi, nameEn);
    }

    public String name(Language language) {
        return language == Language.EN ? nameEn : nameVi;
    }

    /** Where the devices stand once a disposal by this route is closed. */
    public LifecycleStage end() {
        return switch (act) {
            case RE_EXPORT -> LifecycleStage.RE_EXPORTED;
            case DESTROY -> LifecycleStage.DESTROYED;
            case LIQUIDATE -> LifecycleStage.LIQUIDATED;
            case REPORT_LOSS -> LifecycleStage.LOST;
            default -> throw new IllegalStateException(code + " ends with " + act);
        };
    }

    /**
     * In which ways its end may be open by the internal-use lock, the first before all others: what is liquidated here is
     * sold, given or handed over to somebody.
     */
    public List<DeviceAction> ways() {
        return act == DeviceAction.LIQUIDATE
                ? List.of(DeviceAction.LIQUIDATE, DeviceAction.SELL, DeviceAction.GIVE, DeviceAction.TRANSFER_OUT)
                : List.of(act);
    }

    /** Whether the devices are gone before anybody orders their disposal: what is lost is written off, not collected. */
    public boolean isOfLostDevices() {
        return act == DeviceAction.REPORT_LOSS;
    }

    /** A route that names no case is open to all, as far as the internal-use lock lets them. */
    public boolean isOpenTo(PermittedCase permittedCase) {
        return cases == null || cases.contains(permittedCase);
    }

    /** The papers that have to be there before that step, with those of the steps before it. */
    public List<RoutePaper> papersBy(DisposalStep step) {
        return papers.stream()
                .filter(paper -> paper.mandatory() && paper.neededFor().isBy(step))
                .toList();
    }

    public Optional<RoutePaper> paper(String paper) {
        return papers.stream().filter(each -> each.code().equals(paper)).findFirst();
    }
}
