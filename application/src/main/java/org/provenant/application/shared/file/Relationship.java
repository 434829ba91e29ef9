package org.provenant.application.shared.file;

import java.util.ArrayList;
import java.util.List;

/**
 * What a part of an office package points to.
 *
 * @param id its name within the part
 * @param kind what the target is: the last word of the type, which both dialects of the standard share
 * @param target the full name of a part, or an address outside
 * @param external whether it leaves the file
 */
public record Relationship(String id, String kind, String target, boolean external) {

    /** The relationships that a {@code .rels} part lists. */
    static List<Relationship> read(ZipContents zip, ZipPart rels) {
        var found = new ArrayList<Relationship>();
        try (var xml = XmlPart.open(zip, rels)) {
            while (xml.next()) {
                if (xml.isStart("Relationship")) {
                    var type = xml.required("Type");
                    var external = "External".equalsIgnoreCase(String.valueOf(xml.attribute("TargetMode")));
                    var target = xml.required("Target");
                    found.add(new Relationship(
                            xml.required("Id"),
                            type.substring(type.lastIndexOf('/') + 1),
                            external ? target : resolve(rels.name(), target),
                            external));
                }
            }
        }
        return found;
    }

    /** The name of the part that lists what another part points to. */
    static String relsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private static String resolve(String rels, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        var folder = rels.substring(0, Math.max(rels.lastIndexOf("_rels/"), 0));
        var path = new ArrayList<String>(List.of(folder.split("/")));
        for (var step : target.split("/")) {
            if (step.equals("..")) {
                path.subList(Math.max(path.size() - 1, 0), path.size()).clear();
            } else if (!step.equals(".")) {
                path.add(step);
            }
        }
        path.removeIf(String::isEmpty);
        return String.join("/", path);
    }
}
