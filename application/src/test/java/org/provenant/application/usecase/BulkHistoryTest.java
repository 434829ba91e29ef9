package org.provenant.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.provenant.application.testbed.ExampleChain.HEADINGS;
import static org.provenant.application.testbed.ExampleChain.laptop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.equipment.Equipment;

/** Set-based work writes the history by itself; it must say the same as the listener of single records would. */
@RegisterTest
class BulkHistoryTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NO_FACTS = Set.of("id", "version");

    @Inject
    ExampleChain chain;

    @Inject
    Database database;

    @Inject
    TestDatabase tables;

    @Test
    void everyFieldOfAnImportedDeviceStandsInTheHistoryAsASingleRecordWouldWriteIt() throws Exception {
        chain.site("KHO");
        chain.person("NV1");
        var declaration = chain.declaration(chain.permit(9, 1).get(0), 9);

        chain.imported(declaration, HEADINGS + laptop("", "SN-1", "KHO", "NV1") + laptop("T-2", "S2", "KHO", ""));

        var devices = tables.sql().withHandle(sql -> sql.createQuery("select id from equipment")
                .mapTo(Long.class)
                .list());

        assertEquals(2, devices.size());
        for (var id : devices) {
            assertEquals(asSingleRecord(id), bulk(id));
        }
    }

    private JsonNode bulk(long id) throws Exception {
        String written = tables.sql().withHandle(sql -> sql.createQuery(
                        "select fields from audit_change where entity = 'Equipment' and record_id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
        return JSON.readTree(written);
    }

    private JsonNode asSingleRecord(long id) throws Exception {
        var entities = database.newEntityManager();
        try {
            var device = entities.find(Equipment.class, id);
            var fields = JSON.createObjectNode();
            for (var field : factsOf(Equipment.class)) {
                field.setAccessible(true);
                var value = FieldValues.of(field.get(device), entities);
                if (value != null) {
                    ObjectNode after = fields.putObject(field.getName()).putObject("after");
                    after.put("text", value.text());
                    if (value.id() != null) {
                        after.put("id", value.id());
                    }
                }
            }
            return JSON.readTree(fields.toString());
        } finally {
            entities.close();
        }
    }

    private static List<Field> factsOf(Class<?> entity) {
        return Arrays.stream(entity.getDeclaredFields())
                .filter(field ->
                        !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers()))
                .filter(field -> !field.getName().startsWith("_persistence"))
                .filter(field -> !NO_FACTS.contains(field.getName()))
                .toList();
    }
}
