/** The Zeebe client: deployment of the models and the job workers. */
@NullMarked
package no.portvakt.workflows.engine;

import org.jspecify.annotations.NullMarked;
