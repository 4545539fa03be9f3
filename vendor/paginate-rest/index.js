/** No methods: the one list that is read is read page by page. */
export function paginateRest() {
  return {}
}
