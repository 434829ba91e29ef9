package org.provenant.domain.licensing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.OtherControl;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.regulation.RuleSource;

/**
 * Another control that the rule book names for goods of a dossier, and how it was answered. It warns and forbids nothing:
 * whether the control applies to these very goods is for the user to find out.
 *
 * @param headings the headings that cover goods of the dossier
 * @param goods the HS codes that they cover
 * @param source of the first of those headings
 */
public record ControlFlag(
        OtherControl control, List<String> headings, List<String> goods, RuleSource source, ControlState state)
        implements Serializable {

    public ControlFlag {
        headings = List.copyOf(headings);
        goods = List.copyOf(goods);
    }

    /**
     * @param rules rows of the kind {@link org.provenant.domain.regulation.RuleKind#OTHER_CONTROL}
     * @param records every answer, of which the latest that is not withdrawn counts
     */
    public static List<ControlFlag> of(
            List<RuleRow> rules, Collection<HsCode> goods, Collection<ControlRecord> records, LocalDate day) {
        var flags = new ArrayList<ControlFlag>();
        for (var control : OtherControl.values()) {
            var covering = rules.stream()
                    .filter(row -> row.content().choice(RuleField.CONTROL, OtherControl.class) == control)
                    .filter(row -> goods.stream().anyMatch(each -> covers(row, each)))
                    .toList();
            if (!covering.isEmpty()) {
                flags.add(new ControlFlag(
                        control,
                        covering.stream()
                                .map(row -> row.content().text(RuleField.HEADING))
                                .toList(),
                        goods.stream()
                                .filter(each -> covering.stream().anyMatch(row -> covers(row, each)))
                                .map(HsCode::shown)
                                .distinct()
                                .toList(),
                        covering.get(0).source(),
                        stateOf(control, records, day)));
            }
        }
        return flags;
    }

    private static boolean covers(RuleRow rule, HsCode goods) {
        return goods.isUnder(rule.content().text(RuleField.HEADING));
    }

    private static ControlState stateOf(OtherControl control, Collection<ControlRecord> records, LocalDate day) {
        return records.stream()
                .filter(record -> record.control() == control && record.withdrawnOn() == null)
                .max(Comparator.comparing(record -> record.id().value()))
                .map(record -> record.stateOn(day))
                .orElse(ControlState.OPEN);
    }
}
