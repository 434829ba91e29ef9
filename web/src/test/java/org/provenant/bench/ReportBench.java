package org.provenant.bench;

import java.util.ArrayList;
import java.util.List;

/** The periodic report of many devices, beside the report library filling and writing the same templates. */
final class ReportBench implements Part {

    private static final double AIM = 1.2;
    private static final double AIM_HEAP = 256;

    /** What the product needs at rest, and not more than the aim above it. */
    private static final int HEAP = 352;

    @Override
    public String name() {
        return "report";
    }

    @Override
    public void run(Figures figures) throws Exception {
        try (var product = Product.fresh("report", HEAP)) {
            var firm = Firm.in(product);
            firm.growTo(Choice.devices());
            var client = new Client(product);
            try (var memory = Memory.of(product)) {
                var reports = new ArrayList<Report>();
                for (int time = 1; time <= Choice.times(); time++) {
                    reports.add(report(client, firm, memory, time));
                }
                read(figures, client, memory);
                tell(figures, reports, BareReport.of(Choice.devices(), Choice.times(), (int) AIM_HEAP));
            }
        }
    }

    /** Each time another period, because a period is issued once. */
    private static Report report(Client client, Firm firm, Memory memory, int time) throws Exception {
        var draft = client.post("/report-drafts", """
                        {"formCode":"RP-SP","periodKind":"CUSTOM","from":"2025-01-01","to":"2025-12-%02d","language":"VI",
                         "town":"Bắc Ninh"}""".formatted(32 - time))
                .get("id")
                .asLong();
        client.act(draft, 1, "put-up");
        firm.review(draft);
        double atRest = memory.live();
        memory.watch();
        long start = System.nanoTime();
        var ended = client.ended(client.act(draft, 3, "issue").get("id").asLong());
        double seconds = (System.nanoTime() - start) / 1e9;
        double peak = memory.peak();
        if (!"DONE".equals(ended.get("state").asText())) {
            throw new IllegalStateException("not issued: " + ended);
        }
        var issued = client.get("/reports/"
                + client.get("/report-drafts/" + draft).get("reportId").asLong());
        if (issued.get("closing").asInt() != Choice.devices()) {
            throw new IllegalStateException("not all devices are reported: " + issued);
        }
        return new Report(seconds, peak - atRest);
    }

    /** What it takes to read such a report, and to hold two beside each other. */
    private static void read(Figures figures, Client client, Memory memory) throws Exception {
        var issued = client.get("/reports").get("items");
        var last = "/reports/" + issued.get(0).get("id").asLong();
        var devices = last + "/devices?figure=CLOSING&size=50&line=1";
        var next = client.get(devices).get("next").asText();
        figures.add("report: page of the devices behind a figure", seconds(client, devices + "&after=" + next), "s");
        if (issued.size() > 1) {
            double atRest = memory.live();
            memory.watch();
            var other = "/differences?with=" + issued.get(1).get("id").asLong();
            figures.add("report: beside another", seconds(client, last + other), "s");
            figures.add("report: peak heap above rest of that, garbage included", memory.peak() - atRest, "MiB");
        }
    }

    private static double seconds(Client client, String path) throws Exception {
        long start = System.nanoTime();
        client.get(path);
        return (System.nanoTime() - start) / 1e9;
    }

    private static void tell(Figures figures, List<Report> reports, List<BareReport> bareOnes) {
        for (int time = 0; time < reports.size(); time++) {
            var round = "report " + (time + 1) + (time == 0 ? " (cold): " : ": ");
            var report = reports.get(time);
            var bare = bareOnes.get(time);
            figures.add(round + "PDF and XLSX by the product", report.seconds(), "s");
            figures.add(round + "PDF by the bare library", bare.pdf(), "s");
            figures.add(round + "XLSX by the bare library", bare.xlsx(), "s");
            figures.aim(
                    round + "product beside the bare library", report.seconds() / (bare.pdf() + bare.xlsx()), "×", AIM);
            figures.aim(round + "peak heap above rest, garbage included", report.heap(), "MiB", AIM_HEAP);
        }
    }

    /** What one report of the product took: seconds, and MiB of heap above rest. */
    private record Report(double seconds, double heap) {}
}
