package org.provenant.domain.regulation;

/** In which form a paper of a dossier is handed in. */
public enum PaperForm {
    ORIGINAL,
    CERTIFIED_COPY,
    COPY
}
