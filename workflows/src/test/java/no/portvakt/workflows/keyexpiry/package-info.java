@NullMarked
package no.portvakt.workflows.keyexpiry;

import org.jspecify.annotations.NullMarked;
