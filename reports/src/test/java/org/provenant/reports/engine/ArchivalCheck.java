package org.provenant.reports.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Has papers checked against PDF/A by the reference checker. */
public final class ArchivalCheck {

    private ArchivalCheck() {}

    /** The paper is PDF/A-2a: for the archive, and for screen readers. */
    public static void assertAccessible(byte[] pdf) {
        assertEquals(List.of(), failures(pdf, PDFAFlavour.PDFA_2_A));
        assertTrue(tags(pdf).contains("P"), "a paper without a text that is tagged");
    }

    /** The paper is PDF/A-2u: for the archive. */
    public static void assertArchivable(byte[] pdf) {
        assertEquals(List.of(), failures(pdf, PDFAFlavour.PDFA_2_U));
    }

    /** The tags in the order of reading. */
    public static List<String> tags(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var tags = new ArrayList<String>();
            var root = document.getDocumentCatalog().getStructureTreeRoot();
            if (root != null) {
                collect(root, tags);
            }
            return tags;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }

    private static List<String> failures(byte[] pdf, PDFAFlavour flavour) {
        VeraGreenfieldFoundryProvider.initialise();
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = foundry.createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .map(each -> each.getRuleId().getClause() + " " + each.getMessage())
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream()
                    .toList();
        } catch (VeraPDFException | IOException e) {
            throw new IllegalStateException("the checker failed", e);
        }
    }
}
