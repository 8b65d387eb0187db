@NullMarked
package no.portvakt.workflows.merkantile;

import org.jspecify.annotations.NullMarked;
