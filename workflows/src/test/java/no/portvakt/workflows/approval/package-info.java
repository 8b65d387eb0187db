@NullMarked
package no.portvakt.workflows.approval;

import org.jspecify.annotations.NullMarked;
