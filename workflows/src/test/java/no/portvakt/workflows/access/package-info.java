@NullMarked
package no.portvakt.workflows.access;

import org.jspecify.annotations.NullMarked;
