/** The rules platform teams write: who owns a charge, who shares a pool, what accounts and keys hand down. */
package io.apportion.ownership;
