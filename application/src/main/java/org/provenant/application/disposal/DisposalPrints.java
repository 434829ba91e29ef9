package org.provenant.application.disposal;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.Settings;
import org.provenant.application.valuation.AssetValueRow;
import org.provenant.application.valuation.AssetValues;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalPartnerId;
import org.provenant.domain.disposal.DisposalRoute;
import org.provenant.domain.disposal.OrderStage;
import org.provenant.domain.disposal.ReopeningState;
import org.provenant.domain.disposal.RoutePaper;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;
import org.provenant.reports.disposal.DisposalData;
import org.provenant.reports.disposal.DisposalDocument;
import org.provenant.reports.disposal.DisposalPaperKind;
import org.provenant.reports.disposal.LiquidationData;
import org.provenant.reports.disposal.LiquidationDocument;

/** The papers that a disposal prints, filled in as far as it has come. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DisposalPrints {

    private static final Terms VIETNAMESE = Terms.in(Language.VI);

    private final DisposalDocument document = new DisposalDocument();
    private final LiquidationDocument liquidation = new LiquidationDocument();

    @Inject
    DisposalList list;

    @Inject
    PartnerList partners;

    @Inject
    AssetValues values;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** The paper as PDF. */
    public byte[] pdf(DisposalOrderId id, DisposalPaperKind kind) {
        return kind == DisposalPaperKind.LIQUIDATION
                ? liquidation.pdf(liquidated(id))
                : document.pdf(kind, data(id, kind));
    }

    /** What the assets are worth when the day ends on which they left, or today as long as they are here. */
    private LiquidationData liquidated(DisposalOrderId id) {
        var row = list.get(id);
        var company = company();
        var today = LocalDate.now(clock);
        var valuedOn = row.collectedOn() == null ? today : row.collectedOn();
        return new LiquidationData(
                company.name(),
                company.taxCode().value(),
                company.address(),
                row.number(),
                list.route(id).nameVi(),
                row.purpose(),
                today,
                valuedOn,
                assets(id, valuedOn),
                settings.isDemo());
    }

    private List<LiquidationData.Asset> assets(DisposalOrderId id, LocalDate day) {
        var lines =
                list.lines(id).stream().filter(line -> line.state().isBound()).toList();
        var worth = values.of(
                lines.stream().map(line -> new EquipmentId(line.equipmentId())).toList(), day);
        return lines.stream()
                .map(line -> new LiquidationData.Asset(
                        line.assetTag(),
                        line.serialNumber(),
                        line.name(),
                        line.origin(),
                        line.manufactureYear(),
                        worth(worth.get(line.equipmentId()))))
                .toList();
    }

    private static LiquidationData.@Nullable Worth worth(@Nullable AssetValueRow row) {
        return row == null ? null : new LiquidationData.Worth(row.usedFrom(), row.originalCost(), row.accumulated());
    }

    private Company.Facts company() {
        return database.entities()
                .find(Company.class, callers.current().requireCompany().value())
                .facts();
    }

    private DisposalData data(DisposalOrderId id, DisposalPaperKind kind) {
        var row = list.get(id);
        var route = list.route(id);
        var company = company();
        return new DisposalData(
                company.name(),
                company.taxCode().value(),
                company.address(),
                row.number(),
                row.edition(),
                list.reopenings(id).stream()
                        .filter(each -> each.state() == ReopeningState.GRANTED)
                        .findFirst()
                        .map(DisposalList.Reopening::because)
                        .orElse(null),
                LocalDate.now(clock),
                route.nameVi(),
                basis(route),
                row.purpose(),
                authorities(id),
                takes(row),
                row.scheduledFor(),
                row.vehicle(),
                row.noticeNumber() == null ? row.noNoticeBecause() : dated(row.noticeNumber(), row.noticeOn()),
                row.collectedOn(),
                approvedOn(id, row),
                row.confirmedBy() == null
                        ? null
                        : row.confirmedBy() + ", "
                                + dated(Objects.requireNonNull(row.confirmationNumber()), row.confirmedOn()),
                list.approvals(id).stream()
                        .map(DisposalList.Approval::approvedBy)
                        .toList(),
                list.lines(id).stream()
                        .filter(line -> isOn(kind, line))
                        .map(line -> device(kind, line, row, route))
                        .toList(),
                settings.isDemo());
    }

    private @Nullable LocalDate approvedOn(DisposalOrderId id, DisposalRow row) {
        return row.stage().isApproved() || row.stage() == OrderStage.CLOSED
                ? list.steps(id).stream()
                        .filter(step -> step.stage() == OrderStage.APPROVED)
                        .map(DisposalList.Step::happenedOn)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** A paper names what belonged to the disposal at its own step, whatever has left it since. */
    private static boolean isOn(DisposalPaperKind kind, DisposalList.Line line) {
        var left = line.leftStage();
        return left == null
                || switch (kind) {
                    case DECISION, CUSTOMS_NOTICE, CONSENT_REQUEST -> left.compareTo(OrderStage.APPROVED) >= 0;
                    case HANDOVER_LIST, MINUTES, LIQUIDATION -> left.compareTo(OrderStage.COLLECTED) >= 0;
                };
    }

    /** Only minutes tell what has become of a device, and count what was really disposed of. */
    private static DisposalData.Device device(
            DisposalPaperKind kind, DisposalList.Line line, DisposalRow row, DisposalRoute route) {
        var bound = line.state().isBound();
        var minutes = kind == DisposalPaperKind.MINUTES;
        return new DisposalData.Device(
                line.assetTag(),
                line.serialNumber(),
                line.name(),
                HsCode.shown(line.hs()),
                line.declaration() + "; " + line.permit() + " / " + line.permitLine(),
                line.wasteCode(),
                line.weightKg() == null ? null : line.weightKg().stripTrailingZeros(),
                bound || !minutes,
                minutes ? VIETNAMESE.word(bound && row.confirmedOn() != null ? route.end() : line.state()) : "");
    }

    private static List<String> basis(DisposalRoute route) {
        return Stream.concat(Stream.of(route.source()), route.papers().stream().map(RoutePaper::source))
                .map(RuleSource::text)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** Who takes the devices over. */
    private @Nullable String takes(DisposalRow row) {
        if (row.partnerId() == null) {
            return row.receiverName() == null ? null : row.receiverName() + " (" + row.receiverTaxCode() + ")";
        }
        var partner = partners.get(new DisposalPartnerId(row.partnerId()));
        var licence = row.partnerLicence() == null ? partner.licenceNumber() : row.partnerLicence();
        return Stream.of(partner.name(), partner.address(), licence)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String dated(String number, @Nullable LocalDate day) {
        return day == null ? number : number + " (" + VIETNAMESE.write(day) + ")";
    }

    private String authorities(DisposalOrderId id) {
        return String.join(
                "; ",
                database.sql()
                        .createQuery("""
                                select distinct p.authority from disposal_line l join equipment e on e.id = l.equipment_id
                                  join permit_line pl on pl.id = e.permit_line_id join permit p on p.id = pl.permit_id
                                where l.order_id = :order order by p.authority
                                """)
                        .bind("order", id.value())
                        .mapTo(String.class)
                        .list());
    }
}
