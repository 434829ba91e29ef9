package org.provenant.web.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.provenant.application.evidence.PackTools;
import org.provenant.web.platform.Downloads;

/** Gives out what checks packs of evidence, so that an auditor has it before the packs. */
@Named
@RequestScoped
public class PackToolsPart {

    public void page() {
        Downloads.send(PackTools.PAGE, "text/html;charset=UTF-8", out -> out.write(PackTools.page()));
    }

    public void program() {
        Downloads.send(PackTools.PROGRAM, "text/plain;charset=UTF-8", out -> out.write(PackTools.program()));
    }
}
