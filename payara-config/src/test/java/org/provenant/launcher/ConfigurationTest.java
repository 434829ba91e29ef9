package org.provenant.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

    @Test
    void nothingSetMeansOwnDatabaseOnLoopbackInTheFolderData() {
        var configuration = Configuration.of(Map.of());

        assertEquals(Optional.empty(), configuration.database());
        assertTrue(configuration.httpAddress().isLoopbackAddress());
        assertEquals(8080, configuration.httpPort());
        assertEquals(Path.of("data").toAbsolutePath(), configuration.dataDir());
        assertEquals(Optional.empty(), configuration.adminPassword());
        assertFalse(configuration.demo());
    }

    @Test
    void everySettingIsRead() {
        var configuration = Configuration.of(environment("PROVENANT_DB_URL=jdbc:postgresql://db.example/register;"
                + "PROVENANT_DB_USER=keeper;PROVENANT_DB_PASSWORD=secret;PROVENANT_HTTP_ADDRESS=0.0.0.0;"
                + "PROVENANT_HTTP_PORT=81;PROVENANT_DATA_DIR=/srv/x/../provenant;"
                + "PROVENANT_ADMIN_PASSWORD=mật khẩu dài;PROVENANT_DEMO=true;PROVENANT_ADDRESS=https://may.example.vn/so/;"
                + "PROVENANT_CHECKPOINT_WEBHOOK=https://audit.example/in;PROVENANT_CHECKPOINT_MAIL=kt@audit.example;"
                + "PROVENANT_SMTP_URL=smtps://keeper:secret@mail.example;PROVENANT_MAIL_FROM=keeper@firm.example"));

        assertEquals(
                Optional.of(new Database("jdbc:postgresql://db.example/register", "keeper", "secret")),
                configuration.database());
        assertEquals("0.0.0.0", configuration.httpAddress().getHostAddress());
        assertEquals(81, configuration.httpPort());
        assertEquals(Path.of("/srv/provenant"), configuration.dataDir());
        assertEquals(Optional.of("mật khẩu dài"), configuration.adminPassword());
        assertTrue(configuration.demo());
        assertEquals(Optional.of("https://may.example.vn/so"), configuration.publicAddress());
        assertEquals(
                Map.of(
                        "provenant.checkpoint.webhook",
                        "https://audit.example/in",
                        "provenant.checkpoint.mail",
                        "kt@audit.example",
                        "provenant.smtp.url",
                        "smtps://keeper:secret@mail.example",
                        "provenant.mail.from",
                        "keeper@firm.example"),
                configuration.outlets().properties());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PROVENANT_HTTP_PORT=0                            | PROVENANT_HTTP_PORT is "0" and not a port
            PROVENANT_HTTP_PORT=65536                        | PROVENANT_HTTP_PORT is "65536" and not a port
            PROVENANT_HTTP_PORT=http                         | PROVENANT_HTTP_PORT is "http" and not a port
            PROVENANT_HTTP_ADDRESS=999.1.1.1                 | PROVENANT_HTTP_ADDRESS is "999.1.1.1" and not an address
            PROVENANT_ADMIN_PASSWORD=elf Zeichen             | has 11 characters and needs at least 12
            PROVENANT_ADDRESS=may.example.vn                 | PROVENANT_ADDRESS is no address
            PROVENANT_ADDRESS=https://may.example.vn/?a=b    | PROVENANT_ADDRESS is no address
            PROVENANT_CHECKPOINT_WEBHOOK=audit.example       | PROVENANT_CHECKPOINT_WEBHOOK is no address
            PROVENANT_CHECKPOINT_WEBHOOK=ftp://audit.example | PROVENANT_CHECKPOINT_WEBHOOK is no address
            PROVENANT_SMTP_URL=https://mail.example          | PROVENANT_SMTP_URL is no address
            PROVENANT_MAIL_FROM=keeper@firm.example          | PROVENANT_SMTP_URL is missing
            PROVENANT_DEMO=yes                               | PROVENANT_DEMO is "yes" and must be true or false
            PROVENANT_DEMO=TRUE                              | PROVENANT_DEMO is "TRUE" and must be true or false
            PROVENANT_DB_USER=keeper                         | PROVENANT_DB_USER is set but PROVENANT_DB_URL is not
            PROVENANT_DB_PASSWORD=secret                     | PROVENANT_DB_PASSWORD is set but PROVENANT_DB_URL is not
            PROVENANT_DB_URL=jdbc:postgresql://h/d           | but PROVENANT_DB_USER is not set
            PROVENANT_DB_URL=jdbc:postgresql://h/d;PROVENANT_DB_USER=u | but PROVENANT_DB_PASSWORD is not set
            PROVENANT_DB_URL=db.example;PROVENANT_DB_USER=u;PROVENANT_DB_PASSWORD=p | PROVENANT_DB_URL is "db.example" and not the address
            PROVENANT_DB_URL=jdbc:mysql://h/d;PROVENANT_DB_USER=u;PROVENANT_DB_PASSWORD=p | and not the address of a PostgreSQL database
            PROVENANT_DB_URL=jdbc:postgresql://h:x/d;PROVENANT_DB_USER=u;PROVENANT_DB_PASSWORD=p | and not the address of a PostgreSQL database
            """)
    void whatCannotBeUsedIsOneSentence(String settings, String part) {
        var refused = assertThrows(StartRefused.class, () -> Configuration.of(environment(settings)));

        Sentence.assertOne(refused, part);
    }

    @Test
    void aFolderThatCannotBeNamedIsOneSentence() {
        var environment = Map.of("PROVENANT_DATA_DIR", "da\0ta");

        var refused = assertThrows(StartRefused.class, () -> Configuration.of(environment));

        Sentence.assertOne(refused, "cannot be the name of a folder");
    }

    @Test
    void secretsInTheAddressAreNotTold() {
        var environment = environment("PROVENANT_DB_URL=postgresql://me:secret@host/d?password=secret;"
                + "PROVENANT_DB_USER=u;PROVENANT_DB_PASSWORD=p");

        var refused = assertThrows(StartRefused.class, () -> Configuration.of(environment));

        assertFalse(refused.sentence().contains("secret"), refused.sentence());
    }

    private static Map<String, String> environment(String settings) {
        var environment = new HashMap<String, String>();
        for (var setting : settings.split(";")) {
            var equals = setting.indexOf('=');
            environment.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return environment;
    }
}
