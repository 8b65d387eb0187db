/** Deciding: approvals, decisions, questions, withdrawal, and the jobs of the process approval. */
@NamedInterface
@NullMarked
package no.portvakt.workflows.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
