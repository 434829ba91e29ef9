package org.provenant.application.intake.sheet;

import java.util.List;

/**
 * What the template offers to choose from.
 *
 * @param places codes or names of the company's places
 * @param custodians codes or names of its custodians
 * @param permitLines the permits' numbers with the numbers of their lines
 * @param declarationLines numbers of the declaration's lines
 */
public record TemplateLists(
        List<String> places, List<String> custodians, List<String> permitLines, List<String> declarationLines) {

    public TemplateLists {
        places = List.copyOf(places);
        custodians = List.copyOf(custodians);
        permitLines = List.copyOf(permitLines);
        declarationLines = List.copyOf(declarationLines);
    }
}
