package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.application.equipment.lock.DeviceBinding;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.web.equipment.EquipmentFilters;
import org.provenant.web.platform.ListAddress;

/**
 * The devices that something is to be done with: one by {@code id}, several by {@code ids}, or all those that the
 * filters of a list leave.
 */
@Named
@RequestScoped
public class ChosenDevices {

    @Inject
    EquipmentSearch search;

    @Inject
    DeviceBinding binding;

    @Inject
    EquipmentFilters filters;

    @Inject
    ListAddress address;

    @Inject
    HttpServletRequest request;

    private @Nullable List<EquipmentRow> rows;
    private @Nullable List<DeviceBinding.Ordered> ordered;

    public List<EquipmentRow> getRows() {
        if (rows == null) {
            rows = read();
        }
        return rows;
    }

    private List<EquipmentRow> read() {
        var ids = ids();
        if (!ids.isEmpty()) {
            return search.all(ids);
        }
        if (!address.isFiltered()) {
            return List.of();
        }
        var page = search.find(filters.query(), EquipmentSort.ASSET_TAG.upwards(), MoveEquipment.MOST, null);
        if (page.total() > MoveEquipment.MOST) {
            throw new RuleViolated(CustodyRule.TOO_MANY_AT_ONCE, page.total(), MoveEquipment.MOST);
        }
        return page.rows();
    }

    /** Those that the address names one by one; none if it asks by filters. */
    public List<EquipmentId> ids() {
        var ids = new ArrayList<EquipmentId>();
        for (var parameter : List.of("id", "ids")) {
            var values = request.getParameterValues(parameter);
            for (var value : values == null ? new String[0] : values) {
                for (var number : value.split("-")) {
                    if (!number.matches("\\d{1,18}")) {
                        throw new RuleViolated(ValueRule.NO_SUCH_RECORD, number);
                    }
                    ids.add(new EquipmentId(Long.parseLong(number)));
                }
            }
        }
        return ids;
    }

    /** Those that are still with the company. */
    public List<EquipmentRow> getPresent() {
        return getRows().stream().filter(row -> row.stage().isPresent()).toList();
    }

    /** Those that have left and are passed over. */
    public List<EquipmentRow> getGone() {
        return getRows().stream().filter(row -> !row.stage().isPresent()).toList();
    }

    /** Those that an open order of disposal keeps from everything else. */
    public List<DeviceBinding.Ordered> getOrdered() {
        if (ordered == null) {
            ordered = getRows().isEmpty() ? List.of() : binding.ordered(all());
        }
        return ordered;
    }

    /** Whether something can be done with one of them at least. */
    public boolean isSomeFree() {
        return getOrdered().size() < getRows().size();
    }

    /** All of them, however the address names them. */
    public List<EquipmentId> all() {
        return idsOf(getRows());
    }

    /** As {@link #all}, without those that have left. */
    public List<EquipmentId> presentIds() {
        return idsOf(getPresent());
    }

    List<EquipmentId> idsOf(List<EquipmentRow> devices) {
        return devices.stream().map(row -> new EquipmentId(row.id())).toList();
    }

    /** The page that shows the devices afterwards: the device's own, or the list. */
    public String pageOf(List<EquipmentRow> devices) {
        return devices.size() == 1
                ? "/equipment/card.xhtml?id=" + devices.get(0).id()
                : "/equipment/list.xhtml";
    }

    /** So many devices go at once. */
    public int getMost() {
        return MoveEquipment.MOST;
    }
}
