import { mount } from 'svelte';
import Frame from '$ui/frame/Frame.svelte';
import { connect } from '$ui/ipc/events';
import '$ui/styles/index.css';

const target = document.getElementById('app');
if (target) {
  void connect();
  mount(Frame, { target });
}
