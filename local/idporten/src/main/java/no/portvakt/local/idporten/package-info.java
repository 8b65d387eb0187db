/** Stands in for ID-porten: the protocol is the mock server's, the page of people is ours. */
@NullMarked
package no.portvakt.local.idporten;

import org.jspecify.annotations.NullMarked;
