package org.provenant.application.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.provenant.domain.intake.DeclarationColumn;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.intake.UpdateColumn;

/** Keeps what was declared about a file as text. */
public final class MappingJson {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private MappingJson() {}

    public static String write(SheetMapping<?> mapping) {
        try {
            return JSON.writeValueAsString(mapping);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a mapping can always be written", e);
        }
    }

    /** What was declared about a list of devices. */
    public static SheetMapping<EquipmentColumn> ofDevices(String json) {
        return read(json, new TypeReference<>() {});
    }

    /** What was declared about a list of declarations. */
    public static SheetMapping<DeclarationColumn> ofDeclarations(String json) {
        return read(json, new TypeReference<>() {});
    }

    /** What was declared about a list that updates devices. */
    public static SheetMapping<UpdateColumn> ofUpdates(String json) {
        return read(json, new TypeReference<>() {});
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not written by us: " + json, e);
        }
    }
}
