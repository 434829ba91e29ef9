/** The drives of devices, and the proof that nothing can be read from them any more (NIST SP 800-88). */
@NullMarked
package org.provenant.domain.sanitisation;

import org.jspecify.annotations.NullMarked;
