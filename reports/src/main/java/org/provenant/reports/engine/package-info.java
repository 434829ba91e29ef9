/** What every report needs to become a paper: templates, rows, words, PDF and XLSX that repeat byte for byte. */
@NullMarked
package org.provenant.reports.engine;

import org.jspecify.annotations.NullMarked;
