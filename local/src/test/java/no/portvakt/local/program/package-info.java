@NullMarked
package no.portvakt.local.program;

import org.jspecify.annotations.NullMarked;
