/**
 * Who and what is named? People, companies, roles and dates of a release, each with its mentions.
 */
package io.dateline.extract;
