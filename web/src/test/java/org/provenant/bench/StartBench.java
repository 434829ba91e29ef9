package org.provenant.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * From the start of the process to the first page, beside an application that has nothing but one empty Faces page.
 * Both are started by the same script on the same server, each with its classes written down by an earlier start.
 */
final class StartBench implements Part {

    private static final double AIM = 1.3;

    private static final String DESCRIPTOR = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <servlet><servlet-name>faces</servlet-name>
                <servlet-class>jakarta.faces.webapp.FacesServlet</servlet-class></servlet>
              <servlet-mapping><servlet-name>faces</servlet-name><url-pattern>*.xhtml</url-pattern></servlet-mapping>
            </web-app>
            """;

    /** Faces does not start without beans. */
    private static final String BEANS = """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="all"/>
            """;

    private static final String PAGE = """
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html"><h:body>.</h:body></html>
            """;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Figures figures) throws Exception {
        var full = Path.of("target", "provenant.war").toAbsolutePath();
        var empty = emptyApplication();
        var fullData = Product.folder("start");
        var emptyData = Product.folder("start-empty");
        Product.delete(fullData);
        Product.delete(emptyData);
        figures.add("start: first start of all, database made", seconds(fullData, full, "/sign-in.xhtml"), "s");
        seconds(emptyData, empty, "/index.xhtml");
        double ofFull = Double.MAX_VALUE;
        double ofEmpty = Double.MAX_VALUE;
        for (int i = 0; i < Choice.times(); i++) {
            ofFull = Math.min(ofFull, seconds(fullData, full, "/sign-in.xhtml"));
            ofEmpty = Math.min(ofEmpty, seconds(emptyData, empty, "/index.xhtml"));
        }
        figures.add("start: to the first page, quickest of " + Choice.times(), ofFull, "s");
        figures.add("start: to an empty Faces page, quickest of " + Choice.times(), ofEmpty, "s");
        figures.aim("start beside the empty page", ofFull / ofEmpty, "×", AIM);
    }

    private static double seconds(Path data, Path war, String page) throws Exception {
        long start = System.nanoTime();
        try (var product = Product.start(data, war, "")) {
            var address = product.address(page);
            try (var body = address.toURL().openStream()) {
                body.readAllBytes();
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static Path emptyApplication() throws IOException {
        var war = Path.of("target", "bench", "empty.war").toAbsolutePath();
        Files.createDirectories(war.getParent());
        Files.deleteIfExists(war);
        try (var files = FileSystems.newFileSystem(URI.create("jar:" + war.toUri()), Map.of("create", "true"))) {
            Files.createDirectory(files.getPath("/WEB-INF"));
            Files.writeString(files.getPath("/WEB-INF/web.xml"), DESCRIPTOR);
            Files.writeString(files.getPath("/WEB-INF/beans.xml"), BEANS);
            Files.writeString(files.getPath("/index.xhtml"), PAGE);
        }
        return war;
    }
}
