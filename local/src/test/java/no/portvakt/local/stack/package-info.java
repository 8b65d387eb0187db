@NullMarked
package no.portvakt.local.stack;

import org.jspecify.annotations.NullMarked;
