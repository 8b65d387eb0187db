@NullMarked
package no.portvakt.workflows;

import org.jspecify.annotations.NullMarked;
