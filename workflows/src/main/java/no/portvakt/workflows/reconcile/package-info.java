/**
 * Requests, keys near their end and process instances held against each other, after one of them
 * was restored.
 */
@NamedInterface
@NullMarked
package no.portvakt.workflows.reconcile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
