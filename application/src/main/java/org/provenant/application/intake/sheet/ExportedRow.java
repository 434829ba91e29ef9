package org.provenant.application.intake.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.domain.equipment.Identifiers;
import org.provenant.domain.equipment.Imei;
import org.provenant.domain.equipment.MacAddress;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.RegisterColumn;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/** A device as a row of an exported list: texts, numbers and days. */
final class ExportedRow {

    private final Language language;
    private final Terms terms;

    ExportedRow(Language language) {
        this.language = language;
        this.terms = Terms.in(language);
    }

    List<String> headings() {
        var headings = new ArrayList<String>();
        SheetColumns.OF_DEVICES.forEach(column -> headings.add(terms.word(column)));
        for (var column : RegisterColumn.values()) {
            headings.add(terms.word(column));
        }
        return headings;
    }

    List<@Nullable Object> values(EquipmentRow device) {
        var identifiers = Identifiers.parse(device.identifiers());
        var values = new ArrayList<@Nullable Object>();
        SheetColumns.OF_DEVICES.forEach(column -> values.add(value(device, identifiers, column)));
        for (var column : RegisterColumn.values()) {
            values.add(value(device, column));
        }
        return values;
    }

    private @Nullable Object value(EquipmentRow device, Identifiers identifiers, EquipmentColumn column) {
        return switch (column) {
            case ASSET_TAG -> device.assetTag();
            case SERIAL -> device.serialNumber();
            case NO_SERIAL_REASON -> device.noSerialReason();
            case MANUFACTURER -> device.manufacturer();
            case MODEL -> device.model();
            case HS_CODE -> new HsCode(device.hs()).shown();
            case CATEGORY -> device.category() == null ? null : terms.word(device.category());
            case MANUFACTURE_YEAR -> device.manufactureYear();
            case ORIGIN -> new Country(device.origin()).name(language);
            case CONDITION -> terms.word(device.arrivalCondition());
            case UNIT_VALUE -> amount(device.unitValue());
            case CURRENCY -> device.currency();
            case PERMIT_LINE -> device.permitLineNo();
            case DECLARATION_LINE -> device.declarationLineNo();
            case PLACE -> device.placeCode();
            case CUSTODIAN -> device.custodianCode();
            case RECEIVED_ON -> device.receivedOn();
            case IMEI -> lines(identifiers.imeis().stream().map(Imei::digits).toList());
            case MAC -> lines(identifiers.macs().stream().map(MacAddress::value).toList());
            case OTHER_ID -> lines(identifiers.others());
            case DESCRIPTION -> device.description();
            case NOTE -> device.note();
            case QUANTITY -> 1;
        };
    }

    private @Nullable Object value(EquipmentRow device, RegisterColumn column) {
        return switch (column) {
            case STAGE -> terms.word(device.stage());
            case STAGE_SINCE -> device.stageSince();
            case PERMIT_NUMBER -> device.permitNumber();
            case PERMIT_GOODS -> device.permitGoods();
            case PERMITTED_CASE -> device.permittedCase();
            case DECLARATION_NUMBER -> device.declarationNumber();
            case DECLARED_ON -> device.declaredOn();
            case PLACE_NAME -> device.placePath();
            case CUSTODIAN_NAME -> device.custodianName();
            case IMPORT_FILE -> device.batchFile();
            case RECORD_NO -> device.id();
            case VERSION -> device.version();
        };
    }

    /** Never one or three decimals: what looks like a group of thousands could be read as one. */
    private static BigDecimal amount(BigDecimal amount) {
        var bare = amount.stripTrailingZeros();
        int decimals = Math.max(bare.scale(), 0);
        return bare.setScale(decimals + decimals % 2, RoundingMode.UNNECESSARY);
    }

    private static @Nullable String lines(List<String> several) {
        return several.isEmpty() ? null : String.join("\n", several);
    }
}
