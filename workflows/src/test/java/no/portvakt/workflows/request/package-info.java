@NullMarked
package no.portvakt.workflows.request;

import org.jspecify.annotations.NullMarked;
