package org.provenant.bench;

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
                for (int time = 1; time <= Choice.times(); time++) {
                    round(figures, client, memory, time);
                }
            }
        }
    }

    private static void round(Figures figures, Client client, Memory memory, int time) throws Exception {
        var round = "report " + time + (time == 1 ? " (cold): " : ": ");
        double atRest = memory.live();
        memory.watch();
        long start = System.nanoTime();
        var issued = client.post("/reports", """
                {"periodKind":"YEAR","from":"2025-01-01","to":"2025-12-31","language":"VI","town":"Bắc Ninh"}""");
        double product = (System.nanoTime() - start) / 1e9;
        double peak = memory.peak();
        if (issued.get("closing").asInt() != Choice.devices()) {
            throw new IllegalStateException("not all devices are reported: " + issued);
        }
        var bare = BareReport.of(Choice.devices());
        figures.add(round + "PDF and XLSX by the product", product, "s");
        figures.add(round + "PDF by the bare library", bare.pdf(), "s");
        figures.add(round + "XLSX by the bare library", bare.xlsx(), "s");
        figures.aim(round + "product beside the bare library", product / (bare.pdf() + bare.xlsx()), "×", AIM);
        figures.aim(round + "peak heap above rest, garbage included", peak - atRest, "MiB", AIM_HEAP);
    }
}
