package org.provenant.web.equipment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.DeviceOrigin;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.Country;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;

/** One device: what it is, where it came from, where it stands, and everything that was done to it. */
@Named
@RequestScoped
public class EquipmentCardPage {

    private static final List<String> TABS = List.of("facts", "custody", "use", "drives", "timeline", "history");

    @Inject
    EquipmentSearch search;

    @Inject
    Languages languages;

    @Inject
    ListAddress address;

    @Inject
    DeviceOrigin deviceOrigin;

    private @Nullable EquipmentRow row;
    private DeviceOrigin.@Nullable Papers papers;

    public EquipmentRow getRow() {
        if (row == null) {
            row = search.get(new EquipmentId(address.id()));
        }
        return row;
    }

    /** How it came in, beside what the list of devices tells. */
    public DeviceOrigin.Papers getPapers() {
        if (papers == null) {
            papers = deviceOrigin.of(new EquipmentId(address.id()));
        }
        return papers;
    }

    /** The part of the page that the address names, else the first. */
    public String getTab() {
        var tab = address.value("tab");
        return tab != null && TABS.contains(tab) ? tab : TABS.get(0);
    }

    /** Further identifiers with their kinds, each by itself. */
    public List<Identifier> getIdentifiers() {
        return Arrays.stream(getRow().identifiers().split("\n"))
                .filter(line -> line.contains(" "))
                .map(line ->
                        new Identifier(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)))
                .toList();
    }

    /** Whether it can be taken to another stage here; losses and disposals have ways of their own. */
    public boolean isStageOpen() {
        return Arrays.stream(LifecycleStage.values())
                .filter(next -> next != LifecycleStage.LOST && !next.isByOrder())
                .anyMatch(getRow().stage()::canBecome);
    }

    public String getOrigin() {
        return new Country(getRow().origin()).name(languages.getLanguage());
    }

    public PermittedCase getPermittedCase() {
        return PermittedCase.valueOf(getRow().permittedCase());
    }

    /** A further identifier: IMEI, MAC or another one. */
    public record Identifier(String kind, String value) {}
}
