package org.provenant.application.intake.sheet;

import java.util.List;

/**
 * What the template offers to choose from.
 *
 * @param places codes or names of the company's places
 * @param custodians codes or names of its custodians
 * @param declarationLines numbers of the declaration's lines
 */
public record TemplateLists(List<String> places, List<String> custodians, List<String> declarationLines) {

    /** A template for nobody in particular. */
    public static final TemplateLists NONE = new TemplateLists(List.of(), List.of(), List.of());

    public TemplateLists {
        places = List.copyOf(places);
        custodians = List.copyOf(custodians);
        declarationLines = List.copyOf(declarationLines);
    }
}
