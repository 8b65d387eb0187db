/** What a newcomer finds: organisations that share scopes, with clients and keys to try them. */
@NullMarked
package no.portvakt.local.demo;

import org.jspecify.annotations.NullMarked;
