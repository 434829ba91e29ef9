/** Labels of devices and the sheets they are printed on. */
@NullMarked
package org.provenant.web.labelling;

import org.jspecify.annotations.NullMarked;
