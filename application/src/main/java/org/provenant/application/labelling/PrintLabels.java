package org.provenant.application.labelling;

import jakarta.inject.Inject;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.equipment.AssetTag;
import org.provenant.domain.equipment.DeviceCode;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.labelling.LabelLayout;
import org.provenant.domain.labelling.LabelSheetId;
import org.provenant.domain.labelling.LabellingRule;
import org.provenant.domain.labelling.StandardSheet;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;
import org.provenant.domain.shared.ValueRule;
import org.provenant.reports.label.DeviceLabel;
import org.provenant.reports.label.LabelSheetData;
import org.provenant.reports.label.LabelSheetDocument;

/**
 * Prints the labels of devices. Labels leave the register, so each print stands in the history as an export does.
 */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class PrintLabels {

    /** So many labels are printed at once. */
    public static final int MOST = 5_000;

    /** So long is the short text at most. */
    public static final int TEXT_LENGTH = 200;

    private static final int LONGEST_ADDRESS = 200;

    @Inject
    EquipmentSearch search;

    @Inject
    LabelSheets sheets;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    private final LabelSheetDocument document = new LabelSheetDocument();

    /**
     * Writes the labels as PDF, in the order asked for; the stream is not closed.
     *
     * @return how many labels were printed
     * @throws RuleViolated {@link LabellingRule#NOTHING_TO_LABEL}, {@link LabellingRule#TOO_MANY_LABELS},
     *     {@link LabellingRule#START_NOT_ON_SHEET}, {@link LabellingRule#SHEET_RETIRED},
     *     {@link LabellingRule#ADDRESS_INVALID} or {@link ValueRule#NO_SUCH_RECORD}
     */
    public int pdf(Command command, Language language, OutputStream out) {
        requireAddress(command.base());
        var text = Text.optional(command.text(), "labelText", TEXT_LENGTH);
        var layout = layoutOf(command.sheet());
        layout.requireOnSheet(command.start());
        var labels = labels(command);
        document.pdf(
                new LabelSheetData(
                        layout,
                        command.start(),
                        text,
                        Objects.requireNonNull(callers.current().companyName()),
                        LocalDate.now(clock),
                        labels),
                language,
                out);
        return labels.size();
    }

    private LabelLayout layoutOf(Sheet sheet) {
        if (sheet.own() == null) {
            return Objects.requireNonNull(sheet.standard()).layout();
        }
        var own = sheets.get(sheet.own());
        own.requireOffered();
        return own.layout();
    }

    private List<DeviceLabel> labels(Command command) {
        var devices = command.devices();
        int wanted = devices.isEmpty()
                ? Math.toIntExact(Math.min(Integer.MAX_VALUE, search.count(command.query())))
                : devices.size();
        if (wanted == 0) {
            throw new RuleViolated(LabellingRule.NOTHING_TO_LABEL);
        }
        if (wanted > MOST) {
            throw new RuleViolated(LabellingRule.TOO_MANY_LABELS, MOST);
        }
        return devices.isEmpty()
                ? search.read(command.query(), command.order(), rows -> labels(rows, command.base()))
                : labels(search.all(devices).iterator(), command.base());
    }

    private static List<DeviceLabel> labels(Iterator<EquipmentRow> rows, URI base) {
        var labels = new ArrayList<DeviceLabel>();
        while (rows.hasNext()) {
            var row = rows.next();
            labels.add(new DeviceLabel(
                    DeviceCode.addressOf(base, new AssetTag(row.assetTag())),
                    row.assetTag(),
                    row.serialNumber(),
                    row.permitNumber()));
        }
        return labels;
    }

    private static void requireAddress(URI base) {
        var scheme = base.getScheme() == null ? "" : base.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("https") || scheme.equals("http"))
                || base.getHost() == null
                || base.toString().length() > LONGEST_ADDRESS) {
            throw new RuleViolated(LabellingRule.ADDRESS_INVALID, base);
        }
    }

    /**
     * A sheet or roll: a usual one, or one of the company's own.
     *
     * @param standard none if it is an own one
     * @param own none if it is a usual one
     */
    public record Sheet(
            @Nullable StandardSheet standard, @Nullable LabelSheetId own) {

        public Sheet {
            if ((standard == null) == (own == null)) {
                throw new IllegalArgumentException("one sheet, a usual one or an own one");
            }
        }
    }

    /**
     * @param devices these devices; if none is named, those that the query finds
     * @param start the first free label of the first sheet, from 1
     * @param text what stands on every label beside what belongs to the device; none if nothing does
     * @param base where users find the register; the square code begins with it
     */
    public record Command(
            List<EquipmentId> devices,
            EquipmentQuery query,
            EquipmentSort.Order order,
            Sheet sheet,
            int start,
            @Nullable String text,
            URI base) {

        public Command {
            devices = devices.stream().distinct().toList();
        }
    }
}
