/** The papers of a dossier, drawn from what the dossier says: PDF to sign, DOCX to go on with. */
@NullMarked
package org.provenant.reports.dossier;

import org.jspecify.annotations.NullMarked;
