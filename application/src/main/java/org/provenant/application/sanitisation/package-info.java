/** Drives of devices, records of their wiping, and reports of wiping tools. */
@NullMarked
package org.provenant.application.sanitisation;

import org.jspecify.annotations.NullMarked;
