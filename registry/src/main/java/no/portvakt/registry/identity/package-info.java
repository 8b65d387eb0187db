/**
 * Who a person is at ID-porten: a keyed hash of the national identity number, which itself is kept
 * nowhere.
 */
@NullMarked
@NamedInterface
package no.portvakt.registry.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
