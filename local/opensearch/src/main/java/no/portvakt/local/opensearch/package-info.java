/** Runs OpenSearch, which Operate reads from, inside a plain JVM. */
@NullMarked
package no.portvakt.local.opensearch;

import org.jspecify.annotations.NullMarked;
