package org.provenant.application.inspection;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.CellText;
import org.provenant.application.shared.HeadingCell;
import org.provenant.domain.inspection.SampleMethod;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/** Writes a sample as a workbook: how it was drawn on top, so that anybody can draw it again, then what was drawn and seen. */
final class SampleSheet {

    private static final List<String> HEADINGS = List.of(
            "position",
            "hits",
            "subjectLabel",
            "subjectName",
            "serialNumber",
            "placePath",
            "custodianName",
            "subjectState",
            "value",
            "currency",
            "riskPoints",
            "riskFactors",
            "result",
            "remark",
            "checkedBy",
            "checkedAt");

    private SampleSheet() {}

    static void write(Samples.Drawn drawn, Language language, OutputStream out) throws IOException {
        var terms = Terms.in(language);
        var workbook = new Workbook(out, "Provenant", "1.0");
        var sheet = workbook.newWorksheet(terms.text("inspection.sheet.name"));
        sheet.inlineString(
                0,
                0,
                CellText.cut(terms.text("inspection.sheet.title", drawn.sample().inspectionName())));
        sheet.style(0, 0).bold().set();
        int row = 2;
        for (var fact : facts(drawn.sample(), terms)) {
            sheet.inlineString(row, 0, fact.name());
            sheet.style(row, 0).bold().set();
            sheet.inlineString(row++, 2, CellText.cut(fact.text()));
        }
        row++;
        for (int column = 0; column < HEADINGS.size(); column++) {
            HeadingCell.write(sheet, row, column, terms.text("field." + HEADINGS.get(column)), column < 2 ? 10 : 20);
        }
        for (var item : drawn.items()) {
            write(sheet, ++row, item, drawn.sample(), terms);
        }
        workbook.finish();
    }

    private static List<Fact> facts(SampleRow sample, Terms terms) {
        var facts = new ArrayList<Fact>();
        var all = new Facts(facts, terms);
        all.add("company", sample.companyName());
        all.add("sampleNo", "#" + sample.number());
        all.add("population", sample.population());
        all.add("words", sample.words());
        all.add("stage", sample.stage());
        all.add("category", sample.category());
        all.add("place", sample.placeName());
        all.add("fromDay", sample.fromDay());
        all.add("toDay", sample.toDay());
        all.add("currency", sample.currency());
        all.add("populationSize", Integer.toString(sample.populationSize()));
        all.add("populationValue", sample.populationValue());
        all.add("sampleMethod", sample.method());
        all.add("sampleSize", Integer.toString(sample.wanted()));
        all.add("seed", sample.seed());
        all.add("populationHash", sample.populationHash());
        all.add("drawnBy", sample.drawnBy());
        all.add("drawnAt", sample.drawnAt());
        facts.add(
                new Fact(terms.text("inspection.sheet.again"), terms.text("inspection.sheet.how." + sample.method())));
        return facts;
    }

    private static void write(Worksheet sheet, int row, SampledRow item, SampleRow sample, Terms terms) {
        sheet.value(row, 0, item.position());
        sheet.value(row, 1, item.hits());
        var texts = new ArrayList<@Nullable String>();
        texts.add(item.label());
        texts.add(item.name());
        texts.add(item.serialNumber());
        texts.add(item.placePath());
        texts.add(item.custodianName());
        texts.add(item.state() == null ? null : terms.text(sample.stateKey(item.state())));
        for (int i = 0; i < texts.size(); i++) {
            text(sheet, row, 2 + i, texts.get(i));
        }
        if (item.value() != null) {
            sheet.value(row, 8, item.value());
        }
        text(sheet, row, 9, item.currency());
        if (sample.method() == SampleMethod.RISK) {
            sheet.value(row, 10, Objects.requireNonNullElse(item.riskPoints(), 0));
            text(sheet, row, 11, item.factors().stream().map(terms::word).collect(Collectors.joining("; ")));
        }
        text(sheet, row, 12, item.result() == null ? null : terms.word(item.result()));
        text(sheet, row, 13, item.remark());
        text(sheet, row, 14, item.checkedBy());
        text(sheet, row, 15, item.checkedAt() == null ? null : terms.write(item.checkedAt()));
    }

    private static void text(Worksheet sheet, int row, int column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            sheet.inlineString(row, column, CellText.cut(text));
        }
    }

    private record Fact(String name, String text) {}

    private record Facts(List<Fact> facts, Terms terms) {

        void add(String field, @Nullable Object value) {
            if (value != null) {
                facts.add(new Fact(terms.text("field." + field), terms.write(value)));
            }
        }
    }
}
