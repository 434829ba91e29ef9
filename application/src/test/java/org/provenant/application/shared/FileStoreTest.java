package org.provenant.application.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.ExampleChain.laptops;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.intake.ImportEquipment;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.identity.Role;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.RuleViolated;

/** Files come in with an upload and are read when it is checked. */
@RegisterTest
class FileStoreTest {

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    ImportEquipment imports;

    @Inject
    TestDatabase tables;

    private String stem = "";
    private DeclarationId declaration = new DeclarationId(0);

    @BeforeEach
    void aDeclaration() {
        stem = "F" + ++run;
        chain.site("KHO" + run);
        declaration = chain.declaration(chain.permit(20_000, 1).get(0), 20_000);
    }

    @Test
    void fileIsNamedByTheDigestOfItsBytesAndKeptInChunks() {
        var file = largeFile();
        var digest = FileDigest.of(file.getBytes(StandardCharsets.UTF_8));

        var batch = chain.upload(declaration, file);

        assertEquals(
                List.of("1048576", Integer.toString(file.getBytes(StandardCharsets.UTF_8).length - 1_048_576)),
                tables.sql().withHandle(sql -> sql.createQuery(
                                "select length(bytes) from stored_file_chunk where digest = ? order by position")
                        .bind(0, digest.hex())
                        .mapTo(String.class)
                        .list()));
        assertEquals(0, problemsAfterCheck(batch, file));
    }

    @Test
    void sameBytesAreKeptOnce() {
        var file = laptops(stem, 2, "KHO" + run);

        chain.upload(declaration, file);
        chain.upload(declaration, file);

        var digest = FileDigest.of(file.getBytes(StandardCharsets.UTF_8));
        assertEquals(1, tables.count("stored_file where digest = '" + digest + "'"));
        assertEquals(1, tables.count("stored_file_chunk where digest = '" + digest + "'"));
    }

    @Test
    void refusedUploadLeavesNoFile() {
        var files = tables.count("stored_file");
        var chunks = tables.count("stored_file_chunk");

        assertThrows(RuleViolated.class, () -> chain.upload(new DeclarationId(999_999), laptops(stem, 2, "KHO" + run)));

        assertEquals(files, tables.count("stored_file"));
        assertEquals(chunks, tables.count("stored_file_chunk"));
    }

    @Test
    void changedByteIsNoticed() {
        var file = laptops(stem, 2, "KHO" + run);
        var batch = chain.upload(declaration, file);

        change("update stored_file_chunk set bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 1)", file);

        assertDamaged(batch, file);
    }

    @Test
    void missingChunkIsNoticed() {
        var file = largeFile();
        var batch = chain.upload(declaration, file);

        change("delete from stored_file_chunk", file);

        assertDamaged(batch, file);
    }

    private String largeFile() {
        return laptops(stem, 12_000, "KHO" + run);
    }

    private void change(String statement, String file) {
        var digest = FileDigest.of(file.getBytes(StandardCharsets.UTF_8));
        tables.sql()
                .useHandle(sql -> sql.execute(
                        statement + " where position = (select max(position) from"
                                + " stored_file_chunk where digest = ?) and digest = ?",
                        digest.hex(),
                        digest.hex()));
    }

    private void assertDamaged(ImportBatchId batch, String file) {
        var fault = assertThrows(IllegalStateException.class, () -> problemsAfterCheck(batch, file));
        assertTrue(fault.toString().contains("damaged"), fault.toString());
    }

    private long problemsAfterCheck(ImportBatchId batch, String file) {
        acting.as(Role.RECORD_KEEPER, () -> imports.check(batch, ExampleChain.mapping(file), null));
        return tables.number("select problem_count from import_batch where id = " + batch.value());
    }
}
