import { mount } from 'svelte';
import Frame from './frame/Frame.svelte';
import { connect } from './ipc/events';
import './styles/index.css';

const target = document.getElementById('app');
if (target) {
  void connect();
  mount(Frame, { target });
}
